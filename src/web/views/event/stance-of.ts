import type { AccountField } from "../../../model/event.ts";

/** Fields that say what happened, or how much of it: those that a denial or a forecast is about. */
const BEARS_STANCE: readonly AccountField[] = ["what", "killed", "injured", "number"];

/** Whether a value of this field is marked as denied, forecast and so on: names and days bear no stance. */
export const bearsStance = (field: AccountField): boolean => BEARS_STANCE.includes(field);
