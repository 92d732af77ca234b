package nl.accountregister.organisation;

import nl.accountregister.shared.yaml.Definition;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ritme in a profile file: how often accounts are reviewed, and who is reminded when. */
final class ProfileRhythm {

    private static final List<String> WEEK = List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");

    private ProfileRhythm() {
    }

    static ReviewRhythm reviews(Definition d) {
        Map<AccountKind, Integer> perKind = new EnumMap<>(AccountKind.class);
        d.optionalPart("herziening-maanden-per-soort", k -> {
            for (AccountKind kind : AccountKind.values()) {
                k.optionalWhole(kind.code(), 1, 60).ifPresent(months -> perKind.put(kind, months));
            }
            return perKind;
        });
        return new ReviewRhythm(d.optionalWhole("herziening-maanden", 1, 60).orElse(ProfileDefaults.REVIEW_MONTHS), perKind,
            d.optionalCode("herziening-vanaf", ReviewFrom.class).orElse(ReviewFrom.LATER_OF_BOTH));
    }

    static ReminderRules reminders(Definition d) {
        ReminderLadder reviews = ladder(d, "herinneringen").orElse(ReminderLadder.DEFAULT);
        if (reviews.steps().stream().anyMatch(step -> step.recipients().contains(ReminderRecipient.DOER))) {
            throw d.place("herinneringen").fault("a review has no " + ReminderRecipient.DOER.code() + "; that is for 'actieherinneringen'");
        }
        String day = d.optionalText("weekoverzicht", String.join("|", WEEK), "be a day of the week such as maandag");
        return new ReminderRules(reviews, ladder(d, "actieherinneringen").orElse(ReminderLadder.ACTIONS),
            day.isEmpty() ? ProfileDefaults.DIGEST_DAY : DayOfWeek.of(WEEK.indexOf(day) + 1));
    }

    private static Optional<ReminderLadder> ladder(Definition d, String key) {
        List<ReminderLadder.Step> steps = d.parts(key, s -> new ReminderLadder.Step(s.whole("dag", -365, 365),
            s.optionalWhole("elke-dagen", 1, 365).orElse(0), EnumSet.copyOf(recipients(s))));
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            if (!last && steps.get(i).every() > 0) {
                throw d.place(key).fault("only the last reminder can repeat");
            }
            if (!last && steps.get(i).day() >= steps.get(i + 1).day()) {
                throw d.place(key).fault("the reminders must be in the order of 'dag', each day once");
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new ReminderLadder(steps));
    }

    private static List<ReminderRecipient> recipients(Definition d) {
        List<ReminderRecipient> recipients = d.codes("aan", ReminderRecipient.class);
        if (recipients.isEmpty()) {
            throw d.place("aan").fault("'aan' must name who gets this reminder");
        }
        return recipients;
    }
}
