/** Puts a text on the clipboard. Whether the browser allowed it. */
export const isCopied = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
