/** What the people of a site may change of what is everybody's. The desk greys out by it, the relay refuses by it. Rule S10. */

/** What somebody at the desk is, as configured: a bot is a program that does what an agent does. */
export type StaffRole = 'agent' | 'bot' | 'supervisor' | 'admin';

/** In what capacity they act. */
export const kindOf = (role: StaffRole): 'agent' | 'bot' | 'supervisor' => (role === 'admin' ? 'supervisor' : role);

/** Whether somebody may change what the whole site uses: its articles, and the quick replies for everybody. */
export const mayChangeForSite = (role: StaffRole): boolean => role === 'supervisor' || role === 'admin';
