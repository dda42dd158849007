import type { History } from './history'

/**
 * Shrunk histories that once broke an invariant. Each is played before the random ones; the list only grows.
 * The codes are read with the decks of `steps.ts`: when those change, a history here tells another story.
 */
export const REGRESSIONS: readonly (History & { readonly what: string })[] = [
  {
    what: 'I2: a saved op vanished when a lost database was rebuilt and its successor counted differently',
    layout: 7,
    codes: [2051234763, 2116583326, 923811767, 964951602, 1657783868, 129654491, 1749720716, 477263836, 1278921222, 231375376, 336559067, 1348678827,
      1945529216, 2068392491, 22319251, 1140759092, 37729262]
  },
  {
    what: 'R4: an edit that builds on a refused own op may end on a card (the checker was too strict)',
    layout: 5,
    codes: [1957190478, 1160538997, 616763523, 1580262634, 851107986, 692444411, 1744184553, 1514665718, 1315700459, 560590995, 1130130213, 2092667064]
  },
  {
    what: 'I2: a successor without ops fell back to the identity it had left, and its next saved op vanished with the database',
    layout: 7,
    codes: [1168522655, 789498901, 1238026667, 1062487077, 948032283, 674168816, 720114072, 1272749666, 819041388, 990358943, 611139001, 646384067,
      1075709012]
  },
  {
    what: 'I10: a crash left the line of a successor in the journal twice, once behind the answer to its op (the checker took it for a second succession)',
    layout: 5,
    codes: [1481625621, 1552179218, 1140542557, 511566560, 1578952376, 209033328, 65072160, 446692418, 1284447900]
  }
]
