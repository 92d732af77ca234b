package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.account.AccountRegistration;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Coded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Demojaar: what happened to the accounts, as moments that can be lived through in order. */
@Singleton
class DemoYear {

    private final DemoCast cast;
    private final AccountRegistration registration;
    private final AccountTransitions transitions;
    private final AccessGrants grants;
    private final Plans plans;
    private final ModelAnswers models;
    private final Map<String, Long> ids = new HashMap<>();

    DemoYear(DemoCast cast, AccountRegistration registration, AccountTransitions transitions, AccessGrants grants, Plans plans, ModelAnswers models) {
        this.cast = cast;
        this.registration = registration;
        this.transitions = transitions;
        this.grants = grants;
        this.plans = plans;
        this.models = models;
    }

    /** Something that happened. @param daysAgo when, in days before today */
    record Moment(int daysAgo, Runnable what) {
    }

    List<Moment> moments(DemoFile demo, LocalDate today) {
        List<Moment> moments = new ArrayList<>();
        for (DemoFile.Page page : demo.pages()) {
            moments.add(new Moment(page.registered(), () -> ids.put(page.name(), register(demo, page, today))));
            if (page.suspended() != null) {
                moments.add(new Moment(page.suspended(), () -> transitions.suspend(communications(), ids.get(page.name()), page.reason())));
            }
            if (page.closed() != null) {
                moments.add(new Moment(page.closed(), () -> transitions.close(communications(), ids.get(page.name()), page.reason())));
            }
        }
        return moments;
    }

    /** The account that a page of the demo became, once it is registered. */
    long account(DemoFile.Page page) {
        return ids.get(page.name());
    }

    /** The account of that name, once it is registered. */
    long account(String name) {
        return ids.get(name);
    }

    Actor communications() {
        return cast.actor("communicatie");
    }

    private long register(DemoFile demo, DemoFile.Page p, LocalDate today) {
        Long owner = cast.person(p.owner());
        Long deputy = cast.person(p.deputy());
        long id = registration.register(communications(), new NewAccount(p.name(), p.platform(), p.kind(), p.url(), cast.place(p.location()),
            p.subject(), owner, deputy, List.of(), p.visibility(), null, p.twoFactor(), p.twoFactor() == TwoFactor.ON ? demo.mailbox(p.location()) : null, null, today.plusDays(p.review()), p.highRisk()));
        Stream.of(owner, deputy).filter(Objects::nonNull)
            .forEach(person -> grants.grant(communications(), id, person, AccessRole.ADMIN, null));
        p.grants().forEach(g -> grants.grant(communications(), id, cast.person(g.substring(0, g.lastIndexOf(' '))),
            Coded.find(AccessRole.class, g.substring(g.lastIndexOf(' ') + 1)).orElseThrow(), null));
        if (p.plan()) {
            models.form(p.kind(), p.visibility()).ifPresent(form -> plans.startForAccount(communications(), id, form.id(),
                models.of(form, today.minusDays(p.registered()), Stream.of(p.owner(), p.deputy()).filter(name -> !name.isEmpty()).toList())));
        }
        return id;
    }
}
