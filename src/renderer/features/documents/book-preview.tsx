import { memo, useMemo } from 'react'
import {
  captionText, headingText, tocEntries, withChapterNotes, type Block, type DocOutline, type FigureBlock, type Footnote, type HeadingBlock, type ListItem, type MapBlock,
  type SignatureBlock, type TocBlock
} from '@shared/documents/outline'
import { MapDrawing } from '@renderer/fields/map-drawing'
import { useT } from '@renderer/ui/language'
import { bookSheets, type Sheet } from './book-sheets'
import { PreviewTable } from './preview-table'
import { Runs } from './runs'
import './book-preview.css'

/** The book on screen, from the same outline as the files; sheets out of sight are not laid out. */
export function BookPreview({ outline }: { readonly outline: DocOutline }) {
  const t = useT()
  const sheets = useMemo(() => bookSheets(outline), [outline])
  return (
    <section className="book-preview" aria-label={t('document.preview.label')} tabIndex={0} lang="th">
      {sheets.map((sheet) => <PreviewSheet key={sheet.key} sheet={sheet} outline={outline} />)}
    </section>
  )
}

const PreviewSheet = memo(function PreviewSheet({ sheet, outline }: { readonly sheet: Sheet; readonly outline: DocOutline }) {
  return (
    <article className={`book-sheet book-${sheet.orientation}`}>
      {withChapterNotes(sheet.blocks).map((block, at) => (
        block.type === 'notes' ? <PreviewNotes key={at} notes={block.notes} /> : <PreviewBlock key={at} block={block} outline={outline} />
      ))}
    </article>
  )
})

function PreviewBlock({ block, outline }: { readonly block: Block; readonly outline: DocOutline }) {
  switch (block.type) {
    case 'paragraph': return <p className={`book-${block.role}`}><Runs runs={block.runs} /></p>
    case 'heading': return <PreviewHeading block={block} />
    case 'list': return <PreviewList items={block.items} />
    case 'table': return <PreviewTable block={block} />
    case 'figure': return <PreviewFigure block={block} />
    case 'map': return <PreviewMap block={block} />
    case 'toc': return <PreviewToc block={block} outline={outline} />
    case 'signature': return <PreviewSignatures block={block} />
    case 'space': return <div style={{ height: `${String(block.height / 480)}em` }} />
    case 'pageBreak': return null
  }
}

/** Chapters and sections are headings; what officers wrote in between skips levels and is read as text. */
function PreviewHeading({ block }: { readonly block: HeadingBlock }) {
  const words = headingText(block)
  const marks = (block.notes ?? []).map((note) => <sup key={note.number}>{note.mark}</sup>)
  if (block.level > 2) return <p className="book-heading-3">{words}{marks}</p>
  const Tag = block.level === 1 ? 'h2' : 'h3'
  return <Tag className={`book-heading-${String(block.level)}`}>{words}</Tag>
}

function PreviewMap({ block }: { readonly block: MapBlock }) {
  return (
    <figure className="book-picture">
      {block.drawings.map((drawing, at) => <MapDrawing key={at} drawing={drawing} label={captionText(block)} />)}
      <figcaption>{captionText(block)}</figcaption>
    </figure>
  )
}

function PreviewFigure({ block }: { readonly block: FigureBlock }) {
  return (
    <figure className="book-picture">
      <img alt={block.alt} src={`data:${block.mime};base64,${block.data}`} style={{ width: `${String(block.width / 240)}em`, aspectRatio: `${String(block.width)} / ${String(block.height)}` }} />
      <figcaption>{captionText(block)}</figcaption>
    </figure>
  )
}

/** On screen as in print the notes of a chapter stand at its end; in Word they stand at the foot of their page. */
function PreviewNotes({ notes }: { readonly notes: readonly Footnote[] }) {
  return (
    <div className="book-notes">
      {notes.map((note) => <p key={note.number}><sup>{note.mark}</sup> <Runs runs={note.runs} /></p>)}
    </div>
  )
}

function PreviewList({ items }: { readonly items: readonly ListItem[] }) {
  return items.map((item, at) => <p key={at} className={`book-item book-item-${String(item.level ?? 1)}`}><span className="book-marker">{item.marker}</span><Runs runs={item.runs} /></p>)
}

function PreviewToc({ block, outline }: { readonly block: TocBlock; readonly outline: DocOutline }) {
  return tocEntries(outline, block.of).map((entry) => <p key={entry.anchor} className={`book-toc-${String(entry.level)}`}>{entry.text}</p>)
}

function PreviewSignatures({ block }: { readonly block: SignatureBlock }) {
  return (
    <div className="book-signatures">
      {block.places.map((place, nth) => (
        <div key={nth}>{[place.caption, ...place.lines].map((line, at) => <p key={at}>{line}</p>)}</div>
      ))}
    </div>
  )
}
