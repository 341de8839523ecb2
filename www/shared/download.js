/**
 * Hands something over as a file. A blob link passes every policy a portal sends.
 *
 * @param {string | Blob} content
 * @param {string} name
 * @param {string} type
 */
export function download(content, name, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken its own hold of the blob by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** A title as a file name that every system takes. @param {string} title @param {string} extension */
export function fileName(title, extension) {
  const stem = title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${stem === "" ? "figures" : stem}.${extension}`;
}
