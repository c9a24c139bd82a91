import type { Bound, VictimStatus } from "../../../model/quantity.ts";
import { words } from "../../words/words.ts";
import { ChosenField } from "./ChosenField.tsx";
import type { DraftNumber } from "./draft.ts";

interface NumberFieldsProps {
  readonly number: DraftNumber;
  readonly change: (number: DraftNumber) => void;
}

/** What the words of a number mean: its ends, how they are bound, what is counted and whose harm it is. */
export const NumberFields = ({ number, change }: NumberFieldsProps) => (
  <fieldset className="number-fields">
    <legend>
      <q dir="auto">{number.name}</q>
    </legend>
    <label className="chosen-field">
      <span>{words.coding.least}</span>
      <input
        className="field"
        inputMode="numeric"
        size={7}
        value={number.min}
        onChange={(event) => change({ ...number, min: event.target.value })}
      />
    </label>
    <label className="chosen-field">
      <span>{words.coding.most}</span>
      <input
        className="field"
        inputMode="numeric"
        size={7}
        value={number.max}
        onChange={(event) => change({ ...number, max: event.target.value })}
      />
    </label>
    <label className="chosen-field">
      <span>{words.coding.of}</span>
      <input
        className="field"
        size={12}
        dir="auto"
        value={number.of}
        onChange={(event) => change({ ...number, of: event.target.value })}
      />
    </label>
    <ChosenField
      label={words.coding.bound}
      value={number.bound}
      choices={Object.entries(words.coding.bounds)}
      change={(bound) => change({ ...number, bound: bound as Bound })}
    />
    <ChosenField
      label={words.coding.status}
      value={number.status}
      choices={Object.entries(words.status)}
      change={(status) => change({ ...number, status: status as VictimStatus })}
    />
  </fieldset>
);
