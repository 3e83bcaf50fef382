/** Colours as `#rrggbb` or `#rrggbbaa`, and the contrast between them. */

function channels(color: string): number[] {
  const pairs = color.slice(1).match(/../g) ?? [];
  return pairs.map((pair) => Number.parseInt(pair, 16) / 255);
}

/** A colour with transparency over a ground without. */
export function over(color: string, ground: string): string {
  const [r = 0, g = 0, b = 0, alpha = 1] = channels(color);
  const below = channels(ground);
  const mixed = [r, g, b].map((value, i) => value * alpha + (below[i] ?? 0) * (1 - alpha));
  return `#${mixed
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** As WCAG 2 defines it. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
