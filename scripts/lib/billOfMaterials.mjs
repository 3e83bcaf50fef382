// What the extension's bundle holds of other people's work: a bill of materials (CycloneDX) and their licences.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fromRoot } from './project.mjs';

/**
 * `metafiles`: what esbuild says went into the bundles that are shipped; `others`: folders of packages of which
 * something is shipped in another way.
 */
export async function writeBillOfMaterials(metafiles, others) {
  const folders = new Set(others);
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        // From `node_modules` on, as that may be a link to another place.
        const [, folder] = /.*(?:^|\/)(node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
        if (folder && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  const { packages } = JSON.parse(await readFile(fromRoot('package-lock.json'), 'utf8'));
  const { name, version, license } = JSON.parse(await readFile(fromRoot('package.json'), 'utf8'));
  const parts = [];
  for (const folder of [...folders].sort()) parts.push(await partOf(folder, packages[folder]));
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: [{ license: { id: license } }] } },
    components: parts.map(({ manifest, locked }) => ({
      type: 'library',
      name: manifest.name,
      version: manifest.version,
      purl: `pkg:npm/${manifest.name.replace('@', '%40')}@${manifest.version}`,
      licenses: [{ license: { id: manifest.license } }],
      hashes: hashesOf(locked.integrity),
    })),
  };
  const licences = parts.map(
    ({ manifest, text }) => `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text.trim()}\n`,
  );
  await mkdir(fromRoot('dist'), { recursive: true });
  await writeFile(fromRoot('dist/bom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  await writeFile(
    fromRoot('dist/third-party-licences.txt'),
    `The extension holds parts of these packages.\n\n${licences.join(`\n${'-'.repeat(80)}\n\n`)}`,
  );
}

async function partOf(folder, locked) {
  const manifest = JSON.parse(await readFile(fromRoot(folder, 'package.json'), 'utf8'));
  if (locked?.version !== manifest.version) {
    throw new Error(`${folder} is not the version that package-lock.json names: run npm ci`);
  }
  const file = (await readdir(fromRoot(folder))).find((one) => /^licen[cs]e/i.test(one));
  if (!file || !manifest.license) throw new Error(`${folder} does not say under which licence it is`);
  return { manifest, locked, text: await readFile(path.join(fromRoot(folder), file), 'utf8') };
}

/** `sha512-BASE64` as npm writes it → in hexadecimal, as the bill wants it. */
function hashesOf(integrity = '') {
  const [, algorithm, digest] = /^sha(\d+)-(\S+)/.exec(integrity) ?? [];
  return digest ? [{ alg: `SHA-${algorithm}`, content: Buffer.from(digest, 'base64').toString('hex') }] : [];
}
