/** Has the browser save a file that the relay has given. */
export const save = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Whatever takes it has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
