/** What the program ends with, beside 0 and 1. @see sysexits.h */

/** The command line is wrong. */
export const EX_USAGE = 64
/** The configuration is, or a platform refuses it for good. */
export const EX_CONFIG = 78
/** A fault of the program itself that nobody caught: starting it again helps. */
export const EX_SOFTWARE = 70
