import type { Rule } from './rule';

/** All rules, in the order in which they are documented. */
export const RULES: readonly Rule[] = [];
