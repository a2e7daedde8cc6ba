package gradarium.lesson;

import gradarium.message.Message;

/**
 * What is wrong in a lesson.
 *
 * @param line where, from 1
 * @param column where in the line, from 1
 * @param message what is wrong, and what is allowed
 */
public record Problem(int line, int column, Message message) {}
