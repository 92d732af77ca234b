package nl.accountregister.plan.web;

import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.WordDiff.Piece;
import nl.accountregister.web.FormView;

import java.util.List;

/**
 * What was read from a form next to what is there, to choose from question by question.
 *
 * @param name     request or account that it is for
 * @param href     page of it
 * @param form     what is chosen, and the answers as they were read or corrected
 * @param notes    what the reader should know of the form that was used
 * @param parts    the questions of which the answers differ
 * @param same     the questions of which they do not, with the answer
 * @param notAsked questions that the form that came back does not ask
 * @param gone     what it answers and the plan does not ask any more
 * @param missing  what will still be missing when the choices stay as they are
 */
public record ReadBackPage(long id, String fileName, String name, String href, FormView form, int revision, List<String> notes, List<Part> parts,
                           List<PlanPage.Answer> same, List<String> notAsked, List<PlanPage.Answer> gone, List<String> missing) {

    /** Questions under one heading of the form. */
    public record Part(String title, List<Line> lines) {
    }

    /**
     * One question.
     *
     * @param before what is there, in pieces; empty when nothing is
     * @param read   what was read
     * @param note   what happened since the form was made; empty when nothing did
     */
    public record Line(Question question, List<Piece> before, List<Piece> read, String note) {

        public String id() {
            return question.id();
        }

        /** The name of the field that says which of the two it is to be. */
        public String choice() {
            return choice(question.id());
        }

        static String choice(String question) {
            return "keuze--" + question;
        }
    }

    /** How many questions there are to choose. */
    public int differences() {
        return parts.stream().mapToInt(p -> p.lines().size()).sum();
    }
}
