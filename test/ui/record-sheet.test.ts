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
  for (const [name, bytes] of Object.entries(files)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const read = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'application/xml');
    expect(read.getElementsByTagName('parsererror'), name).toHaveLength(0);
    if (name === 'word/document.xml') expect(read.documentElement.textContent).toContain('ab ]]> & <w:t> &amp;  é 😀');
  }
  expect(new TextDecoder().decode(files['docProps/core.xml'])).toContain('<dc:creator>Permanence in Practice</dc:creator>');
});
