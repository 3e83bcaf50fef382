/** `dist/analysis.js`: what every article needs, and nothing before there is one. */
export { createAnalyser } from '../../core/analyse';
export { RULES } from '../../core/findings/rules';
export { loadKnowledge } from '../../core/knowledge/load';
export { layOver } from '../../core/knowledge/merge';
