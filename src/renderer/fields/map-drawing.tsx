import type { MouseEvent } from 'react'
import type { MapItem } from '@shared/strategy-map/map-data'
import { MAP_TEXT, type MapBox, type MapDrawing as Drawing } from '@shared/strategy-map/map-layout'
import './map-drawing.css'

export interface MapDrawingProps {
  readonly drawing: Drawing
  /** What the drawing shows, read aloud. */
  readonly label: string
  /** Goes to the field of a box; without it the boxes are no links. */
  readonly onOpen?: ((item: MapItem) => void) | undefined
}

/** One sheet of the strategy map as SVG; each box is a link to its field. */
export function MapDrawing({ drawing: { width, height, boxes, edges }, label, onOpen }: MapDrawingProps) {
  return (
    <svg className="map-drawing" viewBox={`0 0 ${String(width)} ${String(height)}`} width={width} height={height} role={onOpen === undefined ? 'img' : 'group'} aria-label={label}>
      {edges.map(({ from, to, points }) => <polyline key={`${from} ${to}`} className="map-edge" points={points.map((point) => point.join(',')).join(' ')} />)}
      {boxes.map((box) => (onOpen === undefined
        ? <Box key={box.item.id} box={box} />
        : <BoxLink key={box.item.id} box={box} onOpen={onOpen} />))}
    </svg>
  )
}

function BoxLink({ box, onOpen }: { readonly box: MapBox; readonly onOpen: (item: MapItem) => void }) {
  const open = (event: MouseEvent): void => {
    event.preventDefault()
    onOpen(box.item)
  }
  return (
    <a href={`#/plan?at=${box.item.id}`} className="map-link" onClick={open}>
      <Box box={box} />
    </a>
  )
}

function Box({ box: { item, x, y, width, height, label, lines } }: { readonly box: MapBox }) {
  const left = x + MAP_TEXT.pad
  const first = y + MAP_TEXT.pad + MAP_TEXT.labelLine
  return (
    <g className={`map-box map-${item.kind}`}>
      <rect x={x} y={y} width={width} height={height} rx={5} />
      <text className="map-label" x={left} y={y + MAP_TEXT.pad + MAP_TEXT.label}>{`${label} `}</text>
      {lines.map((line, at) => <text key={at} x={left} y={first + at * MAP_TEXT.line + MAP_TEXT.size}>{line}</text>)}
    </g>
  )
}
