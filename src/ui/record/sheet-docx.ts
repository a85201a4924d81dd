import {Document, HeadingLevel, Packer, Paragraph, TextRun} from 'docx';
import {seenText, type Sheet} from '../../core/record-cpd';


const paragraphs = (text: string) => seenText(text).split(/\r?\n/).map((line) => new Paragraph({children: [new TextRun(line)], spacing: {after: 120}}));

function part(one: Sheet['parts'][number]): Paragraph[] {
  if ('heading' in one) return [new Paragraph({text: seenText(one.heading), heading: HeadingLevel.HEADING_2, spacing: {before: 300, after: 120}})];
  if ('list' in one) return one.list.map((text) => new Paragraph({text: seenText(text), bullet: {level: 0}}));
  if ('field' in one) return [new Paragraph({children: [new TextRun({text: one.field, bold: true})], spacing: {before: 160}}), ...paragraphs(one.text === '' ? '\n\n' : one.text)];
  return paragraphs(one.text);
}

/** The sheet as a Word document. It carries no author and no name: a word processor is told that the site made it. */
export const sheetToDocx = (sheet: Sheet): Promise<Blob> => Packer.toBlob(new Document({
  creator: 'Permanence in Practice', lastModifiedBy: 'Permanence in Practice', title: sheet.title,
  sections: [{children: [new Paragraph({text: sheet.title, heading: HeadingLevel.HEADING_1}), ...sheet.parts.flatMap(part)]}],
}));
