/** The command line. */
@NullMarked
package gradarium.command;

import org.jspecify.annotations.NullMarked;
