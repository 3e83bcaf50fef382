/** The entry for both extension hosts: what there is, and in what order it is made. */
import * as vscode from 'vscode';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase';
import { ActiveArticle } from './activeArticle';
import { ArticleStore } from './articleStore';
import { registerAddToKnowledge } from './features/addToKnowledge';
import { registerAgreementActions } from './features/agreementActions';
import { registerAgreementsView } from './features/agreementsView';
import { registerAllArticlesView } from './features/allArticlesView';
import { registerCodeActions } from './features/codeActions';
import { registerDiagnostics } from './features/diagnostics';
import { registerEntitiesView } from './features/entitiesView';
import { registerExport } from './features/exportAnalysis';
import { registerFirstSteps } from './features/firstSteps';
import { registerHighlighting } from './features/highlighting';
import { registerHover } from './features/hover';
import { registerKnowledgeCompletion } from './features/knowledgeCompletion';
import { registerIgnoreActions } from './features/ignoreActions';
import { registerKnowledgeInfo } from './features/knowledgeInfo';
import { registerNavigation } from './features/navigation';
import { registerReviewComments } from './features/reviewComments';
import { registerReviewFile } from './features/reviewFile';
import { registerReviewReport } from './features/reviewReport';
import { registerReviewView } from './features/reviewView';
import { registerRulePages } from './features/rulePages';
import { registerSetDate } from './features/setDate';
import { registerSourcesView } from './features/sourcesView';
import { registerStatusBar } from './features/statusBar';
import { registerSymbols } from './features/symbols';
import { registerTimeline } from './features/timeline';
import { registerTryOut } from './features/tryOut';
import { registerUserKnowledge } from './features/userKnowledge';
import { FileChoices } from './fileChoices';
import { KnowledgeSource } from './knowledgeSource';
import { Parts } from './parts';
import { ReviewStore } from './reviewStore';
import { WorkspaceArticles } from './workspaceArticles';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Dateline', { log: true });
  // The analysis and the knowledge are read when there is an article, not before.
  const parts = new Parts(context.extensionUri, log);
  const source = new KnowledgeSource(parts, log);
  const knowledge = (): KnowledgeBase => source.current;
  const choices = new FileChoices(context.workspaceState);
  const reviews = new ReviewStore(parts, log);
  const store = new ArticleStore(source, choices, log, reviews);
  const active = new ActiveArticle(store);
  const articles = new WorkspaceArticles(source, choices, log);
  context.subscriptions.push(
    log,
    source,
    choices,
    reviews,
    store,
    active,
    articles,
    // Commands that need no analysis come first, so that the palette answers even while one runs.
    registerReviewFile(store, active, choices),
    registerSetDate(active, choices),
    registerFirstSteps(context.extensionUri),
    registerTryOut(store, active),
    registerRulePages(context.extensionUri, parts),
    registerKnowledgeInfo(source, parts),
    registerAddToKnowledge(source, parts),
    registerUserKnowledge(source),
    registerKnowledgeCompletion(source, parts),
    registerNavigation(store, active, knowledge, parts),
    registerExport(active, knowledge),
    registerStatusBar(active),
    registerHighlighting(store),
    registerHover(store, knowledge, parts),
    registerAgreementsView(active, knowledge, context.workspaceState),
    registerAgreementActions(active, knowledge),
    registerSourcesView(active, knowledge, context.workspaceState),
    registerEntitiesView(active, knowledge, parts),
    registerAllArticlesView(articles, knowledge),
    registerTimeline(active, articles, source, context.extensionUri),
    registerSymbols(store),
    registerDiagnostics(store, context.extensionUri),
    registerCodeActions(store),
    registerIgnoreActions(store, reviews),
    registerReviewComments(store, active, reviews),
    registerReviewView(active, reviews),
    registerReviewReport(active, reviews, knowledge),
  );
}
