/** What `npm audit --json` said, and whether a release may go out after it. */
import * as z from 'zod';

const severities = ['critical', 'high', 'moderate', 'low', 'info'] as const;
export type Audit =
  | {answered: true; counts: Record<(typeof severities)[number], number>; stopping: string[]}
  | {answered: false; because: string};

const count = z.number().int().nonnegative();
const ReportSchema = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), z.object({severity: z.enum(severities), range: z.string(), via: z.array(z.union([z.string(), z.object({title: z.string()})]))})),
  metadata: z.object({vulnerabilities: z.object({critical: count, high: count, moderate: count, low: count, info: count})}),
});
const RefusedSchema = z.object({message: z.string()});

// A registry's address has no place in a release: it may be a council's own.
const withoutAddress = (text: string) => text.replace(/https?:\/\/\S+/g, '(the registry)').replace(/\b(E[A-Z]{3,}) \S+/g, '$1').trim();

/**
 * Reads what npm printed. What is high or critical stops a release, by name; anything but a whole report counts as no answer, never as
 * "nothing found".
 */
export function readAudit(printed: string): Audit {
  let value: unknown;
  try {
    value = JSON.parse(printed);
  } catch {
    return {answered: false, because: 'npm printed no report'};
  }
  const report = ReportSchema.safeParse(value);
  if (!report.success) {
    const refused = RefusedSchema.safeParse(value);
    return {answered: false, because: refused.success ? withoutAddress(refused.data.message) : 'npm’s report is not of a form known here'};
  }
  const {vulnerabilities, metadata} = report.data;
  const stopping = Object.entries(vulnerabilities).filter(([, {severity}]) => severity === 'high' || severity === 'critical').map(([name, {severity, range, via}]) =>
    `${name} ${range}: ${severity}, ${via.map((one) => (typeof one === 'string' ? `by way of ${one}` : one.title)).join('; ')}`);
  const {critical, high} = metadata.vulnerabilities;
  if (stopping.length === 0 && critical + high > 0) return {answered: false, because: 'npm’s report counts more than it names'};
  return {answered: true, counts: metadata.vulnerabilities, stopping};
}
