import { captionText, type MapBlock } from '../outline'
import { MAP_TEXT, type MapBox, type MapDrawing, type MapEdge } from '@shared/strategy-map/map-layout'
import { markup, type Markup } from './markup'

function edge({ points }: MapEdge): Markup {
  return markup`<polyline points="${points.map(([x, y]) => `${String(x)},${String(y)}`).join(' ')}"/>`
}

function box({ item, x, y, width, height, label, lines }: MapBox): Markup {
  const left = x + MAP_TEXT.pad
  const first = y + MAP_TEXT.pad + MAP_TEXT.labelLine
  return markup`<g class="map-${item.kind}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/><text class="map-label" x="${left}" y="${y + MAP_TEXT.pad + MAP_TEXT.label}">${label}</text>${
    lines.map((line, at) => markup`<text x="${left}" y="${first + at * MAP_TEXT.line + MAP_TEXT.size}">${line}</text>`)}</g>`
}

function drawing({ width, height, boxes, edges }: MapDrawing): Markup {
  return markup`<svg class="map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${edges.map(edge)}${boxes.map(box)}</svg>`
}

/** The strategy map as vector drawings, each on one page, and its caption below the last. */
export function strategyMap(block: MapBlock): Markup {
  const last = block.drawings.length - 1
  return markup`${block.drawings.map((each, at) => markup`<figure class="mapSheet">${drawing(each)}${
    at === last ? markup`<figcaption id="${block.anchor}">${captionText(block)}</figcaption>` : []}</figure>`)}`
}
