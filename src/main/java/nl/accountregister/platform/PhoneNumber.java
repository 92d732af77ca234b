package nl.accountregister.platform;

import java.util.List;

/** Telephone numbers as people write them, made into the digits that WhatsApp wants. */
final class PhoneNumber {

    private static final String BETWEEN = " -.()/\u00a0";

    private PhoneNumber() {
    }

    /** Countries around us where a number loses its first nought behind the country's code; in Italy it keeps it. */
    private static final List<String> WITHOUT_NOUGHT = List.of("31", "32", "33", "43", "44", "49");

    /** A number typed by hand in the Netherlands: {@code +31 (0)6 12345678}, {@code +31 06 12345678} and {@code 06-12345678} give {@code 31612345678}. */
    static String international(String typed) {
        String digits = digits(typed.replace("(0)", ""), BETWEEN);
        if (digits.startsWith("00")) {
            digits = digits.substring(2);
        } else if (digits.startsWith("0")) {
            digits = "31" + digits.substring(1);
        }
        return keepsNought(digits) ? digits.substring(0, 2) + digits.substring(3) : digits;
    }

    /** Whether a nought stands behind the country's code that does not belong there: nobody has such a number. */
    static boolean keepsNought(String digits) {
        return digits.length() > 3 && digits.charAt(2) == '0' && WITHOUT_NOUGHT.contains(digits.substring(0, 2));
    }

    /** A number in an address, where a plus and blanks (as which the plus of a query is read) are all that may be too much. */
    static String inAddress(String number) {
        return digits(number, " ");
    }

    /** Text that is no number comes back as it is, for the rule to refuse. */
    private static String digits(String typed, String between) {
        StringBuilder digits = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (Ascii.isDigit(c)) {
                digits.append(c);
            } else if (!(c == '+' && digits.isEmpty()) && between.indexOf(c) < 0) {
                return typed;
            }
        }
        return digits.toString();
    }
}
