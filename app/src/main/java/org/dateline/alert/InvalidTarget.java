package org.dateline.alert;

/** An entry of the alert file that no target can be made of; the message says why. */
public final class InvalidTarget extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, to be read behind the name of the alert */
    public InvalidTarget(String message) {
        super(message);
    }
}
