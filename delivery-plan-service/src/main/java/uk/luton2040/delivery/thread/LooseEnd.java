package uk.luton2040.delivery.thread;

import uk.luton2040.delivery.thread.Node.Ref;

/**
 * Something that hangs loose.
 *
 * @param sentence what is missing, for a person to act on
 * @param href its place on the golden thread
 */
record LooseEnd(String finding, String kind, String code, String sentence, String href) {
    static LooseEnd of(Finding finding, Ref ref, String sentence) {
        return new LooseEnd(finding.code(), ref.kind().code(), ref.code(), sentence, ref.href());
    }
}
