/** Flags of countries as images. Flag emoji will not do: Windows shows letters for them. */
export class Flags {
  readonly #images: Readonly<Record<string, string>>;

  /** SVG by ISO 3166-1 alpha-2 code. */
  constructor(images: Readonly<Record<string, string>>) {
    this.#images = images;
  }

  /**
   * A country's flag as an address that holds the image itself, so that nothing is fetched; `null` where there is no
   * flag, as for most former states.
   */
  address(iso2: string | null): string | null {
    const svg = iso2 !== null && Object.hasOwn(this.#images, iso2) ? this.#images[iso2] : undefined;
    return svg === undefined ? null : dataUri(framed(svg));
  }

  /** A country's flag as Markdown; empty where there is none. */
  markdown(iso2: string | null, alternative: string, height = 14): string {
    const address = this.address(iso2);
    const width = Math.round(height * 1.5);
    return address === null
      ? ''
      : `![${alternative}](${address}|width=${String(width)},height=${String(height)})`;
  }
}

/** A thin frame, as a white flag on a white card has no edge. */
function framed(svg: string): string {
  const box = /viewBox="([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)"/.exec(svg);
  if (!box) return svg;
  const [, x = '0', y = '0', width = '0', height = '0'] = box;
  const stroke = String(Number(width) / 22);
  const frame = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#808080" stroke-opacity=".55" stroke-width="${stroke}"/>`;
  return svg.replace(/<\/svg>\s*$/, `${frame}</svg>`);
}

function dataUri(svg: string): string {
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}
