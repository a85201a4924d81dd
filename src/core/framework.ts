/** The frameworks that a year of learning is set against. Each has the days between which it is in use. */
import * as z from 'zod';
import {HolidaysSchema, SourceSchema} from './content';

const {id, title: text} = SourceSchema.shape;
const date = HolidaysSchema.shape.from;

export const FrameworkSchema = z.strictObject({
  id, name: text,
  address: SourceSchema.shape.address.describe('where its official wording stands'),
  from: date.optional().describe('the first day it is in use, if it has not always been'),
  until: date.optional().describe('the last day it is in use'),
  note: text.optional(),
  statements: z.boolean().default(false).describe('true for the one whose statements this site tags'),
});
