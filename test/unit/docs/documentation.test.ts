import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { RULES } from '../../../src/core/findings/rules';
import { builtInAnalyser } from '../support/analyser';
import { brokenLink, codeBlocks, documents, ownLinks, readText } from '../support/markdown';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly when?: string;
    }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { readonly default: unknown; readonly enum?: string[] }>>;
    }[];
  };
}

const manifest = JSON.parse(readText('package.json')) as Manifest;
const nls = JSON.parse(readText('package.nls.json')) as Readonly<Record<string, string>>;
const reference = readText('docs/reference.md');
const titleOf = (title: string): string => nls[title.replaceAll('%', '')] ?? title;

/** The cells of the lines of the reference's tables. */
const rows = reference
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .replaceAll('\\|', '¦')
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('¦', '|')),
  );

describe('the documentation', () => {
  it('has no link into nothing', () => {
    const files = documents();
    assert.ok(files.length > 20);
    const broken = files.flatMap((file) => ownLinks(readText(file)).map((link) => brokenLink(file, link)));
    assert.deepEqual(broken.filter(Boolean), []);
  });

  it('names every command, and none that there is not', () => {
    const there = new Set(manifest.contributes.commands.map(({ title }) => titleOf(title)));
    const named = rows.flatMap(([first = '']) =>
      [...first.matchAll(/_([^_]+)_/g)].map(([, title = '']) => title),
    );
    assert.deepEqual([...new Set(named)].sort(), [...there].sort());
  });

  it('names every command after “Dateline:” as it is called', () => {
    const there = new Set(manifest.contributes.commands.map(({ title }) => titleOf(title)));
    for (const file of documents()) {
      for (const [, title = ''] of readText(file).matchAll(/_Dateline: ([^_]+)_/g))
        assert.ok(there.has(title), `${file}: there is no command “${title}”`);
    }
  });

  it('has the keys as they are', () => {
    const { keybindings, commands } = manifest.contributes;
    for (const { command, key } of keybindings) {
      const title = titleOf(commands.find((one) => one.command === command)?.title ?? '');
      const [, cell = ''] = rows.find(([first = '']) => first.includes(`_${title}_`)) ?? [];
      assert.equal(cell.replace(/<\/?kbd>/g, '').toLowerCase(), key, title);
    }
  });

  it('names every setting with what it is by default', () => {
    const settings = manifest.contributes.configuration.flatMap(({ properties }) =>
      Object.entries(properties),
    );
    for (const [name, { default: value }] of settings) {
      const [, rule] = /^dateline\.rules\.(.+)$/.exec(name) ?? [];
      const row = rows.find(([first]) => first === `\`${rule === undefined ? name : 'dateline.rules.ID'}\``);
      assert.ok(row, name);
      if (rule !== undefined) assert.ok(reference.includes(`[\`${rule}\`](rules/${rule}.md)`), name);
      if (name !== 'dateline.highlight.kinds') assert.equal(row[1], `\`${JSON.stringify(value)}\``, name);
      else for (const kind of value as string[]) assert.ok(row[2]?.includes(`\`${kind}\``), kind);
    }
    for (const [first = ''] of rows) {
      const [, name] = /^`(dateline\.[\w.]+)`$/.exec(first) ?? [];
      if (name === undefined || name === 'dateline.rules.ID') continue;
      assert.ok(
        settings.some(([setting]) => setting === name),
        `there is no setting ${name}`,
      );
    }
  });

  it('has a page for every view and every rule, and for no other', () => {
    const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const views = Object.values(manifest.contributes.views).flatMap((list) =>
      list.map(({ id }) => kebab(id.replace('dateline.', ''))),
    );
    const pages = (folder: string): string[] => readdirSync(folder).map((name) => name.replace('.md', ''));
    assert.deepEqual(pages('docs/views').sort(), [...views, 'timeline'].sort());
    assert.deepEqual(pages('docs/rules').sort(), RULES.map(({ id }) => id).sort());
  });

  it('has a setting and a test for every rule', () => {
    const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    for (const { id } of RULES) {
      assert.ok(settings.includes(`dateline.rules.${id}`), id);
      assert.ok(existsSync(`test/unit/findings/${id}.test.ts`), id);
    }
  });

  it('names the commands and options of the command line, as its usage does', () => {
    const [, usage = ''] = /const USAGE = `([^`]+)`/.exec(readText('src/cli/main.ts')) ?? [];
    const [, section = ''] = reference.split('## Command line');
    for (const [option] of usage.matchAll(/--[\w-]+/g)) assert.ok(section.includes(`\`${option}`), option);
    for (const [, command = ''] of usage.matchAll(/dateline (\w+(?: (?:export|check))?)/g))
      assert.match(section, new RegExp(`\`${command}\\b`), command);
    for (const [, values = ''] of usage.matchAll(/\[--format ([\w|]+)\]/g))
      assert.ok(section.replaceAll('\\|', '|').includes(`--format ${values}`), values);
    for (const [, option = ''] of section.matchAll(/`--([\w-]+)/g))
      assert.ok(usage.includes(`--${option}`), option);
  });

  it('runs only scripts that there are', () => {
    for (const file of documents()) {
      for (const { code } of codeBlocks(readText(file)).filter(({ language }) => language === 'sh')) {
        for (const [, script = ''] of code.matchAll(/\bnode (scripts\/[\w/.-]+)/g))
          assert.ok(existsSync(script), script);
      }
      for (const [, script = ''] of readText(file).matchAll(/\bnpm run ([\w:]+)/g))
        assert.ok(script in manifest.scripts, `${file}: npm run ${script}`);
    }
  });
});

describe('the documentation of the command line', function () {
  this.timeout(60_000);

  const run = (args: readonly string[]) =>
    spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });

  it('shows what the commands print', () => {
    let count = 0;
    for (const file of documents()) {
      for (const { code } of codeBlocks(readText(file)).filter(({ language }) => language === 'console')) {
        for (const [, command = '', printed = ''] of code.matchAll(/^\$ node (.+)\n((?:(?!\$ ).*\n)*)/gm)) {
          count++;
          assert.equal(run(command.split(' ')).stdout, printed, `${file}: ${command}`);
        }
      }
    }
    assert.ok(count > 0);
  });

  it('runs as the README has it', () => {
    const commands = codeBlocks(readText('README.md'))
      .filter(({ language }) => language === 'sh')
      .flatMap(({ code }) => code.split('\n'))
      .filter((line) => line.startsWith('node dist/cli.js '));
    assert.ok(commands.length >= 3);
    for (const command of commands) {
      const files = readdirSync('samples').filter((name) => name.endsWith('.txt'));
      const args = command
        .split(' ')
        .slice(1)
        .flatMap((word) => (word === 'samples/*.txt' ? files.map((name) => `samples/${name}`) : [word]));
      const { status, stdout, stderr } = run(args);
      assert.equal(status, args.includes('review') ? 1 : 0, `${command}: ${stderr}`);
      assert.ok(stdout.length > 100, command);
    }
  });

  it('counts no record that the knowledge base does not have, and not many too few', () => {
    const counts = [...readText('docs/knowledge.md').matchAll(/^\| `(\w+)` +\| more than (\d+) +\|$/gm)];
    assert.equal(counts.length, 6);
    for (const [, kind = '', least] of counts) {
      const { stdout } = run(['dist/cli.js', 'knowledge', 'export', '--kind', kind]);
      const count = stdout.split('\n').length - 1;
      assert.ok(count > Number(least) && count < 1.5 * Number(least), `${kind}: ${String(count)}`);
    }
  });
});

describe('the documentation of the rule', () => {
  const analyser = builtInAnalyser();

  for (const { id, severity } of RULES) {
    it(`${id} shows what it says of its examples`, () => {
      const page = readText(`docs/rules/${id}.md`);
      assert.match(page, new RegExp(`^\`${id}\` · ${severity} unless you set it otherwise$`, 'm'));
      const examples = [...page.matchAll(/^```\n([\s\S]*?)^```\n+((?:^>.*\n)+)/gm)];
      assert.ok(examples.length > 0, 'there is no example');
      for (const [, text = '', quote = ''] of examples) {
        const said = quote.replace(/^> ?/gm, '').replace(/\s+/g, ' ').trim();
        const date = id === 'missing-dateline' || /^date /m.test(text) ? null : '2022-11-07';
        const { findings } = analyser.analyse(text, { date, severities: { [id]: severity } });
        const messages = findings.filter(({ rule }) => rule === id).map(({ message }) => message);
        assert.equal(said, messages.join(' '));
      }
    });
  }

  it('the sample that is full of mistakes shows the rules, but for those that need a record or a text without a date', () => {
    const { findings } = builtInAnalyser().analyse(readText('samples/to-review.txt'));
    const silent = RULES.map(({ id }) => id).filter((id) => !findings.some(({ rule }) => rule === id));
    assert.deepEqual(silent.sort(), ['agreement-date', 'agreement-parties', 'missing-dateline']);
  });
});
