/** Dropout: units that are left out at random, and what that does for unseen samples. */
@NullMarked
package gradarium.concept.dropout;

import org.jspecify.annotations.NullMarked;
