/** The one local plugin: checked content to routes. Search and open data are files that `emit` writes, served as they are. */
import {join, relative} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {bankOf} from './bank';
import {emit} from './emit';
import {lighten} from './lighten';
import {checkedContent} from './load';
import {settingOf} from './check-examples';
import {scenarioLink, scenarioView} from './scenario-view';
import {caseRules, quizLinks, quizView, sourceViews, statementLinks, termViews, timescaleView} from './views';

/** Docusaurus plugin. Throws with every mistake of the content, in words. */
export default function permanencePlugin(context: LoadContext): Plugin {
  const {siteDir, baseUrl, generatedFilesDir} = context;
  return {
    name: 'permanence',
    getPathsToWatch: () => ['docs/*.yaml', 'docs/timescales/*.yaml', 'docs/quizzes/*.yaml', 'docs/scenarios/*.yaml', 'docs/guidance/**/*.mdx', 'blog/*.mdx'].map((glob) => join(siteDir, glob)),
    async loadContent() {
      emit(checkedContent(siteDir), join(siteDir, 'generated'));
    },
    configureWebpack(config, isServer, utils) {
      if (!isServer && process.env.NODE_ENV === 'production') lighten(config, generatedFilesDir, join(siteDir, 'src', 'theme', 'lean'), utils);
    },
    async contentLoaded({actions: {addRoute, createData}}) {
      const content = checkedContent(siteDir);
      // The framework names a chunk after the address of its module. A folder of this machine in it would give every machine another build.
      const data = async (name: string, value: unknown) => `@generated/${relative(generatedFilesDir, await createData(`${name}.json`, value as object)).replaceAll('\\', '/')}`;
      const route = (path: string, component: string, modules: Record<string, string>) => addRoute({path: `${baseUrl}${path}`, exact: true, component: `@site/src/ui/${component}`, modules});
      const setting = await data('setting', settingOf(content));
      await data('bank', bankOf(content));
      const front = await data('front-rule', timescaleView(content.timescales.get('lac-review-1')!.value, content));
      route('', 'home/HomePage', {rule: front, setting});
      const cases = await data('case-rules', caseRules(content));
      route('timescales', 'timescale/TimescalesPage', {cases, setting});
      for (const {value: rule} of content.timescales.values()) {
        route(`timescales/${rule.id}`, 'timescale/TimescalePage', {rule: await data(`timescale-${rule.id}`, timescaleView(rule, content)), setting});
      }
      route('quizzes', 'quiz/QuizzesPage', {quizzes: await data('quizzes', [...content.scenarios.values()].map(({value}) => scenarioLink(value)).concat(quizLinks(content))), statements: await data('statement-links', statementLinks(content))});
      for (const [id, {value}] of content.scenarios) route(`quizzes/${id}`, 'scenario/ScenarioPage', {scenario: await data(`scenario-${id}`, scenarioView(value, content)), setting});
      for (const id of content.quizzes.keys()) route(`quizzes/${id}`, 'quiz/QuizPage', {quiz: await data(`quiz-${id}`, quizView(id, content))});
      route('glossary', 'reference/GlossaryPage', {terms: await data('glossary', termViews(content))});
      route('sources', 'reference/SourcesPage', {sources: await data('sources', sourceViews(content))});
      route('corrections', 'reference/CorrectionsPage', {
        corrections: await data('corrections', [...content.corrections.values()].map((c) => c.value)),
        names: await data('timescale-names', Object.fromEntries([...content.corrections.values()].flatMap((c) => c.value.touches).map((id) => [id, content.timescales.get(id)!.value.name]))),
      });
    },
  };
}
