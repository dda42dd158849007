import { useNumerals } from '@renderer/ui/language'
import { ProgressBar } from '@renderer/ui/progress'

/** How many of the ops of one deed are ready. */
export interface Progress {
  readonly ready: number
  readonly of: number
}

/** How far a deed of several ops is; one of a single op is over before anybody could read it. */
export function PartsProgress({ progress: { ready, of }, label }: { readonly progress: Progress; readonly label: string }) {
  const { percent } = useNumerals()
  const value = Math.floor((ready / of) * 100)
  return <ProgressBar label={label} value={value} figure={percent(value)} />
}
