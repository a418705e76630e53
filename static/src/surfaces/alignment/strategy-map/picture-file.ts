import type { SvgFile } from './svg-file';

/** What browsers draw at most: px of a side, and px in all. */
const most = { side: 16_000, area: 100_000_000 } as const;

/** How many px of a picture stand for one of the drawing: two where it fits, for sharp letters; null: it does not fit. */
export function pictureScale({ width, height }: Pick<SvgFile, 'width' | 'height'>): number | null {
  const scale = [2, 1].find(
    (each) => Math.max(width, height) * each <= most.side && width * height * each * each <= most.area,
  );
  return scale ?? null;
}

export const svgBlob = ({ text }: SvgFile): Blob => new Blob([text], { type: 'image/svg+xml' });

/** The same as a picture; null where it is too large for one. */
export async function pngBlob(file: SvgFile): Promise<Blob | null> {
  const scale = pictureScale(file);
  if (scale === null) return null;
  const url = URL.createObjectURL(svgBlob(file));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(file.width * scale);
    canvas.height = Math.ceil(file.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}
