// @vitest-environment jsdom
import {unzipSync} from 'fflate';
import {expect, test} from 'vitest';
import {sheetToDocx} from '../../src/ui/record/sheet-docx';

const bytesOf = (blob: Blob) => new Promise<Uint8Array>((resolve) => {
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(new Uint8Array(reader.result as ArrayBuffer)));
  reader.readAsArrayBuffer(blob);
});

test('a Word document is proper XML, whatever was typed', async () => {
  const typed = 'a\u0000b ]]> & <w:t> &amp; \uD800 é 😀\nsecond line';
  const files = unzipSync(await bytesOf(await sheetToDocx({title: 'Continuing professional development', parts: [{heading: typed}, {field: 'What I learnt', text: typed}, {list: [typed]}, {text: typed}]})));
  const texts = Object.entries(files).filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, bytes]) => ({name, xml: new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'application/xml')}));
  expect(texts.filter(({xml}) => xml.getElementsByTagName('parsererror').length > 0).map(({name}) => name)).toEqual([]);
  const words = (name: string) => texts.find((one) => one.name === name)?.xml.documentElement.textContent;
  expect(words('word/document.xml')).toContain('ab ]]> & <w:t> &amp;  é 😀');
  expect(words('docProps/core.xml')).toContain('Permanence in Practice');
});
