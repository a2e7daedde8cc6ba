/** What concepts are drawn with: views, and the parts that they are made of. */
@NullMarked
package gradarium.view;

import org.jspecify.annotations.NullMarked;
