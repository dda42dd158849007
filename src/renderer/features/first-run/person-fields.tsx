import { useT } from '@renderer/ui/language'
import { TextField } from '@renderer/ui/text-field'

export interface Person {
  readonly name: string
  readonly position: string
}

interface Props {
  readonly person: Person
  readonly onChange: (person: Person) => void
  /** The form was sent once: what is missing is marked now. */
  readonly isTried: boolean
}

/** Whether a name was given. */
export function isNamed({ name }: Person): boolean {
  return name.trim() !== ''
}

/** Name and position of the person at this device. */
export function PersonFields({ person, onChange, isTried }: Props) {
  const t = useT()
  return (
    <div className="first-run-person">
      <TextField
        label={t('shell.firstRun.name')}
        description={t('shell.firstRun.nameNote')}
        value={person.name}
        onChange={(name) => { onChange({ ...person, name }) }}
        maxLength={120}
        isRequired
        error={isTried && !isNamed(person) ? t('shell.firstRun.nameEmpty') : undefined}
      />
      <TextField
        label={t('shell.firstRun.position')}
        description={t('shell.firstRun.positionNote')}
        value={person.position}
        onChange={(position) => { onChange({ ...person, position }) }}
        maxLength={200}
      />
    </div>
  )
}
