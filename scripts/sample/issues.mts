import type { Kpi } from '@shared/kpi/kpi-record'

export interface SampleKpi {
  readonly title: string
  readonly unit: string
  readonly direction: Kpi['fields']['direction']
  /** Empty when there is none; `note` then says why. */
  readonly baseline: string
  readonly note?: string
  readonly targets: readonly [string, string, string, string, string]
  readonly source: string
}

export interface SampleIssue {
  readonly key: string
  readonly title: string
  readonly objectives: readonly { readonly title: string; readonly kpis: readonly SampleKpi[] }[]
  readonly strategies: readonly string[]
  readonly alignments: readonly { readonly catalogue: string; readonly goal: string; readonly reason: string }[]
}

/** Baselines and targets are invented: every KPI is marked as a sample. */
export const ISSUES: readonly SampleIssue[] = [
  {
    key: 'access',
    title: 'การอำนวยความยุติธรรมและการเข้าถึงความยุติธรรมของประชาชน',
    objectives: [
      {
        title: 'ประชาชนได้รับบริการงานยุติธรรมในพื้นที่อย่างทั่วถึงและพึงพอใจ',
        kpis: [
          {
            title: 'ร้อยละของศูนย์ยุติธรรมชุมชนที่ผ่านเกณฑ์มาตรฐาน', unit: 'ร้อยละ', direction: 'up', baseline: '62',
            targets: ['70', '75', '80', '85', '90'], source: 'แบบนิเทศศูนย์ยุติธรรมชุมชน/ปีละครั้ง'
          },
          {
            title: 'ร้อยละความพึงพอใจของผู้รับบริการงานยุติธรรม', unit: 'ร้อยละ', direction: 'hold', baseline: '',
            note: 'ยังไม่เคยสำรวจด้วยเครื่องมือเดียวกันทั้งจังหวัด', targets: ['80', '80', '80', '80', '80'],
            source: 'แบบสำรวจความพึงพอใจ/ปีละครั้ง'
          }
        ]
      },
      {
        title: 'ข้อพิพาทและคำขอรับความช่วยเหลือได้รับการแก้ไขอย่างรวดเร็ว',
        kpis: [
          {
            title: 'ร้อยละของเรื่องไกล่เกลี่ยข้อพิพาทที่ไกล่เกลี่ยสำเร็จ', unit: 'ร้อยละ', direction: 'up', baseline: '65',
            targets: ['68', '71', '74', '77', '80'], source: 'ทะเบียนการไกล่เกลี่ย/รายเดือน'
          },
          {
            title: 'ระยะเวลาเฉลี่ยในการพิจารณาคำขอกองทุนยุติธรรม', unit: 'วัน', direction: 'down', baseline: '45',
            targets: ['40', '35', '30', '25', '21'], source: 'ทะเบียนกองทุนยุติธรรม/รายเดือน'
          }
        ]
      }
    ],
    strategies: ['พัฒนาศูนย์ยุติธรรมชุมชนให้เป็นจุดบริการแรกของประชาชน', 'นำบริการยุติธรรมเชิงรุกลงสู่พื้นที่และสถานศึกษา', 'ส่งเสริมการไกล่เกลี่ยข้อพิพาทโดยภาคประชาชน'],
    alignments: [
      { catalogue: 'national-strategy-2561', goal: '4', reason: 'ลดความเหลื่อมล้ำในการเข้าถึงบริการด้านความยุติธรรมของประชาชนในพื้นที่' },
      { catalogue: 'national-strategy-2561', goal: '6', reason: 'พัฒนาบริการของหน่วยงานในกระบวนการยุติธรรมให้สะดวกและรวดเร็ว' },
      { catalogue: 'national-master-plan-2566', goal: '22', reason: 'มุ่งผลต่อการเข้าถึงกระบวนการยุติธรรมของประชาชน' },
      { catalogue: 'national-plan-13', goal: '9', reason: 'ช่วยเหลือผู้มีรายได้น้อยให้ได้รับความคุ้มครองทางกฎหมาย' },
      { catalogue: 'justice-master-plan-4', goal: '1', reason: 'สร้างความเป็นธรรมผ่านกองทุนยุติธรรมและการไกล่เกลี่ย' },
      { catalogue: 'justice-it-master-plan-4', goal: '1.1', reason: 'ให้ความรู้สิทธิและช่องทางขอความช่วยเหลือแก่ประชาชน' },
      { catalogue: 'sdg-2030', goal: '16', reason: 'ส่งเสริมการเข้าถึงความยุติธรรมของทุกคน' }
    ]
  },
  {
    key: 'safety',
    title: 'การป้องกันอาชญากรรม การแก้ไขปัญหายาเสพติด และการคืนคนดีสู่สังคม',
    objectives: [
      {
        title: 'คดียาเสพติดและการกระทำผิดซ้ำในจังหวัดลดลง',
        kpis: [
          {
            title: 'ร้อยละที่ลดลงของสัดส่วนคดียาเสพติดเทียบกับปีก่อน', unit: 'ร้อยละต่อปี', direction: 'hold', baseline: '',
            note: 'เป็นอัตราการเปลี่ยนแปลงเทียบกับปีก่อน จึงไม่มีค่าฐาน', targets: ['10', '10', '10', '10', '10'],
            source: 'สถิติคดีของตำรวจภูธรจังหวัด/ปีละครั้ง'
          }
        ]
      }
    ],
    strategies: ['สร้างภูมิคุ้มกันยาเสพติดในหมู่บ้านเสี่ยง', 'สร้างโอกาสด้านอาชีพแก่ผู้พ้นโทษและผู้ถูกคุมความประพฤติ'],
    alignments: [
      { catalogue: 'national-strategy-2561', goal: '1', reason: 'ลดปัญหายาเสพติดซึ่งกระทบความมั่นคงของพื้นที่' },
      { catalogue: 'national-master-plan-2566', goal: '1', reason: 'ป้องกันและแก้ไขปัญหายาเสพติดโดยความร่วมมือของชุมชน' },
      { catalogue: 'national-master-plan-2566', goal: '22', reason: 'ฟื้นฟูผู้กระทำผิดให้กลับคืนสู่สังคม' },
      { catalogue: 'justice-master-plan-4', goal: '3', reason: 'ทำงานร่วมกับเครือข่ายชุมชนในการเฝ้าระวังและติดตาม' }
    ]
  },
  {
    key: 'management',
    title: 'การบริหารงานยุติธรรมจังหวัดแบบบูรณาการด้วยเทคโนโลยีดิจิทัล',
    objectives: [
      {
        title: 'หน่วยงานในกระบวนการยุติธรรมวางแผนและทำงานร่วมกันบนข้อมูลชุดเดียวกัน',
        kpis: [
          {
            title: 'ระดับความพร้อมด้านดิจิทัลของสำนักงานยุติธรรมจังหวัด', unit: 'ระดับ (1 – 4)', direction: 'up', baseline: '2',
            targets: ['2', '3', '3', '4', '4'], source: 'แบบประเมินตนเอง 4 ระดับ 5 ด้าน/ปีละครั้ง'
          }
        ]
      }
    ],
    strategies: ['ขับเคลื่อนแผนผ่านกลไก กพยจ.', 'พัฒนาฐานข้อมูลและเครื่องมือดิจิทัลของจังหวัด'],
    alignments: [
      { catalogue: 'national-strategy-2561', goal: '6', reason: 'บูรณาการการทำงานของหน่วยงานบนข้อมูลชุดเดียวกัน' },
      { catalogue: 'national-plan-13', goal: '13', reason: 'พัฒนาภาครัฐให้ทันสมัยด้วยเทคโนโลยีดิจิทัล' },
      { catalogue: 'justice-it-master-plan-4', goal: '2.1', reason: 'เชื่อมโยงและแลกเปลี่ยนข้อมูลระหว่างหน่วยงานในจังหวัด' }
    ]
  }
]
