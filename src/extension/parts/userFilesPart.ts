/** `dist/userFiles.js`: reads and writes the YAML of a workspace, its knowledge and its reviews. Most have none. */
export { appendRecords, idFor } from '../../core/knowledge/append';
export { completionsAt } from '../../core/knowledge/completion';
export { readKnowledgeInSteps } from '../../core/knowledge/read';
export { AGREEMENT_KINDS, OFFICE_ROLES, PLACE_KINDS } from '../../core/knowledge/schema';
export { parseReviewFile } from '../../core/review/parseReviewFile';
