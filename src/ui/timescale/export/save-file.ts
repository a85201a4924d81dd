/** Hands text to the browser to save under a name. It is made on the device: nothing is sent and nothing is fetched. */
export function saveFile(name: string, content: string | Blob, type: 'text/calendar' | 'text/csv' | 'application/json' | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'): void {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type: `${type};charset=utf-8`}));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
