/**
 * The name of the copy on this device, and of the channel on which it is spoken of. Browsers keep both for a whole host, and a council's
 * host may hold other sites, this one twice among them: so the name has the folder in it.
 */
export const copyName = (base: string): string => `site-copy ${base}`;
