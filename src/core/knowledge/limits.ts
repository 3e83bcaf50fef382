/** Characters of a file of knowledge that is read; a larger one is refused. */
export const MAX_FILE_LENGTH = 1_000_000;
