import { ArrowDown, ArrowUp } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import { classes } from './given'
import './sort-head.css'

export interface SortHeadProps {
  readonly words: ReactNode
  /** How the rows stand by this column; `undefined` when they stand by another. */
  readonly order: 'ascending' | 'descending' | undefined
  readonly onPress: () => void
  /** A column of figures: set to the right, its arrow before the words. */
  readonly isNumber?: boolean
  readonly style?: CSSProperties | undefined
}

/** The head of a column that puts the rows of a table in order when it is pressed. */
export function SortHead({ words, order, onPress, isNumber = false, style }: SortHeadProps) {
  const Arrow = order === 'descending' ? ArrowDown : ArrowUp
  return (
    <th scope="col" className={isNumber ? 'num-cell' : undefined} style={style} aria-sort={order}>
      <button type="button" className={classes('ui-sort-head', isNumber && 'ui-sort-head-number')} onClick={onPress}>
        <span>{words}</span>
        {order !== undefined && <Arrow size={15} aria-hidden />}
      </button>
    </th>
  )
}
