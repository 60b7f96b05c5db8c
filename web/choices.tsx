import type { ComponentChildren } from 'preact';
import { type Described, describedBy, fieldClass, Notes } from './fields.tsx';

interface ChoicesProps extends Described {
  readonly type: 'radio' | 'checkbox';
  readonly legend: ComponentChildren;
  readonly options: readonly (readonly [code: string, label: string])[];
  /** `row`: short answers beside each other; `pair`: two columns where there is room. */
  readonly layout?: 'row' | 'pair';
  /** For a question that must be answered: what is said when it is not. */
  readonly needed?: string;
}

/** A question with given answers. The first control carries the field's name as id: there an error's link goes. */
export const Choices = ({ form, name, type, legend, hint, options, layout, needed }: ChoicesProps) => (
  <fieldset
    class={fieldClass(form, name)}
    aria-describedby={describedBy(form, name, hint)}
    data-needed={needed}
    data-name={needed && name}
  >
    <legend>{legend}</legend>
    <Notes form={form} name={name} hint={hint} />
    <Options
      form={form}
      name={name}
      type={type}
      options={options}
      layout={layout}
      required={needed !== undefined}
      firstId={name}
    />
  </fieldset>
);

interface OptionsProps extends Pick<ChoicesProps, 'form' | 'name' | 'type' | 'options'> {
  readonly required?: boolean;
  readonly layout?: 'row' | 'pair' | undefined;
  readonly firstId: string;
}

/** The answers alone, without question: for a field whose choices stand in several groups. */
export const Options = ({ form, name, type, options, layout = 'pair', required, firstId }: OptionsProps) => (
  <div class={`choices ${layout}`}>
    {options.map(([code, label], index) => (
      <label class="choice" key={code}>
        <input
          type={type}
          id={index === 0 ? firstId : `${name}.${code}`}
          name={name}
          value={code}
          checked={form.values[name]?.includes(code)}
          required={required && type === 'radio'}
        />
        <span>{label}</span>
      </label>
    ))}
  </div>
);
