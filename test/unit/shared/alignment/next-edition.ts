import { catalogueOf, type Catalogue, type CatalogueItem } from '@shared/catalogue/catalogue'

function fourth(): Catalogue {
  const found = catalogueOf('justice-it-master-plan-4')
  if (found === undefined) throw new Error('the IT master plan comes with the program')
  return found
}

/** An invented fifth edition: 1.1 as it was, 2.1 in other words, 3.1 under code 3.3, 3.2 gone. */
export function nextEdition(): Catalogue {
  const items = fourth().items.flatMap((item): CatalogueItem[] => {
    if (item.code === '2.1') return [{ ...item, title: 'การบูรณาการและการแลกเปลี่ยนข้อมูลระหว่างหน่วยงาน' }]
    if (item.code === '3.1') return [{ ...item, code: '3.3' }]
    return item.code === '3.2' ? [] : [item]
  })
  return { ...fourth(), id: 'justice-it-master-plan-5', title: 'แผนแม่บท IT ฉบับที่ 5 (ทดสอบ)', shortTitle: 'แผนแม่บท IT ฉบับที่ 5', startYear: 2570, endYear: 2574, items }
}
