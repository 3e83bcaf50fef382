/** The first letter as a capital, for the start of a sentence or a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
