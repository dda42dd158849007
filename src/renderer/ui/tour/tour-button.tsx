import { Compass } from 'lucide-react'
import { Button } from '../button'
import { useNumerals, useT } from '../language'
import { startTour, useTourState } from './tour-state'

/** Begins the tour, goes on where it was left, or begins anew. */
export function TourButton({ dense = false }: { readonly dense?: boolean | undefined }) {
  const t = useT()
  const { count } = useNumerals()
  const { progress, step } = useTourState()
  const words = { fresh: t('begin.tour.start'), left: t('begin.tour.resume', { step: count(step + 1) }), done: t('begin.tour.again') }[progress]
  return <Button icon={Compass} dense={dense} onPress={startTour}>{words}</Button>
}
