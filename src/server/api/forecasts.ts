import { z } from "@hono/zod-openapi";
import { FORECAST_OUTCOMES } from "../../model/forecast.ts";
import { day, dayRange, listOf, ref } from "./basics.ts";
import { claimView } from "./claims.ts";

export const forecasts = z
  .object({
    forecasts: listOf(
      z.object({
        claim: claimView,
        said: day.nullable(),
        horizon: dayRange.nullable(),
        outcome: z.enum(FORECAST_OUTCOMES),
        met: listOf(
          z.object({
            event: z.string(),
            title: z.string(),
            outcome: z.enum(["borne-out", "contradicted"]),
            reason: z.string(),
          }),
        ),
      }),
    ),
    deals: listOf(
      z.object({
        event: z.string(),
        title: z.string(),
        parties: listOf(ref),
        leftOut: listOf(ref),
        terms: listOf(claimView),
        breaches: listOf(
          z.object({
            event: z.string(),
            title: z.string(),
            accused: listOf(ref),
            alleged: listOf(listOf(z.string())),
          }),
        ),
      }),
    ),
  })
  .openapi("Forecasts");
export type Forecasts = z.infer<typeof forecasts>;
