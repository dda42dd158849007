import { describe, expect, it } from 'vitest'
import { getSchema } from '@tiptap/core'
import { clipboardParser } from '@renderer/features/plan/narrative/clipboard-parser'
import { TEXT_EXTENSIONS } from '@renderer/features/plan/narrative/narrative-schema'
import { pastedParagraphs } from '@renderer/features/plan/narrative/pasted-paragraphs'

function paste(html: string): ReturnType<typeof pastedParagraphs> {
  return pastedParagraphs(new DOMParser().parseFromString(html, 'text/html').body)
}

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{font-size:16pt}</style></head><body>
<!--StartFragment--><p class=MsoNormal style='margin:0cm'><b><span lang=TH style='font-family:"TH SarabunIT9"'>สถานการณ์</span></b><span lang=TH> ปี
๒๕๖๙</span><o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>
<span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;</span></span></span><![endif]><span lang=TH>ไกล่เกลี่ย</span></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>๒.<span>&nbsp;</span></span><i>คุมประพฤติ</i></p>
<!--EndFragment--></body></html>`

describe('paste', () => {
  it('keeps paragraphs, list items, bold and italic of Word and drops the junk', () => {
    expect(paste(word)).toEqual([
      { style: 'body', content: [{ t: 'สถานการณ์', b: true }, { t: ' ปี ๒๕๖๙' }] },
      { style: 'bullet', content: [{ t: 'ไกล่เกลี่ย' }] },
      { style: 'number', content: [{ t: 'คุมประพฤติ', i: true }] }
    ])
  })

  it('makes one paragraph of each Excel row', () => {
    expect(paste('<table><tr><td>คำขอ</td><td></td><td>214</td></tr><tr><td>ไกล่เกลี่ย</td><td>65.0</td></tr></table>')).toEqual([
      { style: 'body', content: [{ t: 'คำขอ · 214' }] }, { style: 'body', content: [{ t: 'ไกล่เกลี่ย · 65.0' }] }
    ])
  })

  it('reads lists, headings and line breaks of a web page', () => {
    const html = '<h2>ก</h2><ol><li><p>ข</p></li><li>ค<ul><li>ง</li></ul></li></ol><div>จ<br>ฉ</div><script>alert(1)</script>'
    expect(paste(html).map(({ style, content }) => `${style}:${content.map((run) => run.t).join('')}`)).toEqual([
      'heading:ก', 'number:ข', 'number:ค', 'bullet:ง', 'body:จ', 'body:ฉ'
    ])
  })

  it('gives the editor flat blocks with repaired Thai, and reads its own blocks back', () => {
    const schema = getSchema([...TEXT_EXTENSIONS])
    const holder = document.createElement('div')
    holder.append(Object.assign(document.createElement('li'), { textContent: 'ด\u0E4D\u0E32เนิน' }))
    const slice = clipboardParser(schema).parseSlice(holder)
    expect(slice.content.toJSON()).toEqual([
      { type: 'paragraph', attrs: { id: '', style: 'bullet' }, content: [{ type: 'text', text: 'ดำเนิน' }] }
    ])
    expect(paste('<p data-style="number">ก <strong>ข</strong></p>')).toEqual([{ style: 'number', content: [{ t: 'ก ' }, { t: 'ข', b: true }] }])
  })
})
