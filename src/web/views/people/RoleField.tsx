import type { Role } from "../../../server/api/people.ts";
import { words } from "../../words/words.ts";

const ROLES = Object.keys(words.people.roles) as readonly Role[];

interface RoleFieldProps {
  /** For screen readers. */
  readonly label: string;
  readonly name?: string;
  readonly value: Role;
  readonly change?: (role: Role) => void;
}

/** A choice of what somebody may do. */
export const RoleField = ({ label, name, value, change }: RoleFieldProps) => (
  <select
    className="field"
    aria-label={label}
    name={name}
    {...(change === undefined
      ? { defaultValue: value }
      : { value, onChange: (event) => change(event.target.value as Role) })}
  >
    {ROLES.map((role) => (
      <option key={role} value={role}>
        {words.people.roles[role]}
      </option>
    ))}
  </select>
);
