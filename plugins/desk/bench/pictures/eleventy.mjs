// A folder of photos → their renditions, by eleventy-img: node eleventy.mjs ORDER PHOTOS OUTPUT
// ORDER is order.py's Order as JSON. What OUTPUT already has is not made again, by the library.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import Image from "@11ty/eleventy-img";

const [order, photos, output] = process.argv.slice(2);
const { widths, formats, quality } = JSON.parse(await readFile(order, "utf8"));
const options = {
  widths,
  formats: formats.map((format) => (format === "jpg" ? "jpeg" : format)),
  outputDir: output,
  filenameFormat: (id, source, width, format) =>
    `${path.parse(source).name}-${id}-${width}.${format}`,
  sharpJpegOptions: { quality },
  sharpWebpOptions: { quality, effort: 4 }, // Pillow's method 4, libwebp's own default
};
const names = await readdir(photos);
await Promise.all(names.map((name) => Image(path.join(photos, name), options)));
