package nl.accountregister.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Simultaneous;
import nl.accountregister.shared.Today;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

/** Gebruikers: who may sign in, and as what. */
@Singleton
public class Users {

    /** Shortest password that is accepted (NIST SP 800-63B asks 8 with a second factor, 15 without; we ask 12). */
    public static final int MIN_PASSWORD = 12;
    private static final int MAX_PASSWORD = 200;

    /**
     * A user as lists show it; never the password's hash.
     *
     * @param department approving department for which the user decides; null when there is none
     */
    public record Listed(long id, String username, String name, @Nullable Long personId, boolean active, Set<Role> roles,
                         @Nullable String department) {
    }

    private final UserAccountRepository users;
    private final UserRoleRepository roles;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Today today;

    Users(UserAccountRepository users, UserRoleRepository roles, SessionRepository sessions, Passwords passwords, AuditLog audit, Today today) {
        this.users = users;
        this.roles = roles;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.today = today;
    }

    public List<Listed> list(Actor actor) {
        Permission.ADMINISTER.require(actor);
        Map<Long, Set<Role>> byUser = roles.findAll().stream().collect(groupingBy(UserRole::userId,
            mapping(UserRole::role, toCollection(() -> EnumSet.noneOf(Role.class)))));
        return users.findAllOrderByName().stream().map(u -> listed(u, byUser.getOrDefault(u.id(), Set.of()))).toList();
    }

    /** One user as lists show it. @throws NotFound when there is none */
    public Listed get(Actor actor, long id) {
        Permission.ADMINISTER.require(actor);
        return users.findById(id).map(u -> listed(u, rolesOf(id))).orElseThrow(NotFound::new);
    }

    /**
     * Makes a user.
     *
     * @param department approving department for which the user decides, as the profile names it; null when there is none
     * @throws nl.accountregister.shared.RuleViolation when the name is taken, the password too short, or no role chosen
     */
    @Transactional
    public long create(Actor actor, String username, String name, @Nullable Long personId, String password, Collection<Role> asRoles,
                       @Nullable String department) {
        Permission.ADMINISTER.require(actor);
        return store(actor, new UserAccount(null, username, name, personId, "", true, today.moment(), department), password, asRoles);
    }

    /** System call: the first start and the demo make users before there is anyone to ask. */
    @Transactional
    public long createBySystem(String username, String name, @Nullable Long personId, String password, Collection<Role> asRoles) {
        return store(Actor.SYSTEM, new UserAccount(null, username, name, personId, "", true, today.moment(), null), password, asRoles);
    }

    /** System call: the demo says for which approving department a user decides. */
    @Transactional
    public void assignBySystem(long id, String department) {
        UserAccount user = users.findById(id).orElseThrow(NotFound::new);
        users.update(user.with(user.active(), department));
        audit.record(Actor.SYSTEM, "gebruiker.gewijzigd", Subject.user(id), user.username(), null, Map.of("afdeling", department));
    }

    /** The approving department for which an actor decides, as an administrator set it; empty when none was. A system call. */
    @ReadOnly
    public Optional<String> departmentOf(Actor actor) {
        return actor.userId() == null ? Optional.empty() : users.findById(actor.userId()).map(UserAccount::department);
    }

    /** The medewerkers who decide for a department, by name, fifty at most. A system call. */
    @ReadOnly
    public List<Long> decidersOf(String department) {
        return users.deciders(department).stream().map(UserAccount::personId).distinct().toList();
    }

    /**
     * Changes the roles, whether the user may sign in, and for which department they decide; open sessions end, so that
     * it holds at once.
     *
     * @param department as the profile names it; null for none
     */
    @Transactional
    public void change(Actor actor, long id, boolean active, Collection<Role> asRoles, @Nullable String department) {
        Permission.ADMINISTER.require(actor);
        UserAccount user = users.findById(id).orElseThrow(NotFound::new);
        PlainText check = new PlainText();
        if (asRoles.isEmpty()) {
            check.refuse("rollen", "user.roles.required");
        }
        if (id == actor.userId() && (!active || !asRoles.contains(Role.ADMINISTRATOR))) {
            check.refuse("rollen", "user.notYourself");
        }
        check.check();
        Set<Role> before = rolesOf(id);
        users.update(user.with(active, department));
        roles.deleteByUserId(id);
        saveRoles(id, asRoles);
        sessions.revokeAll(id, today.moment());
        audit.record(actor, "gebruiker.gewijzigd", Subject.user(id), user.username(),
            facts(before, user.active(), user.department()), facts(asRoles, active, department));
    }

    /** Sets a new password; open sessions end. */
    @Transactional
    public void setPassword(Actor actor, long id, String password) {
        if (!Permission.ADMINISTER.heldBy(actor) && (actor.userId() == null || actor.userId() != id)) {
            Permission.ADMINISTER.require(actor);
        }
        UserAccount user = users.findById(id).orElseThrow(NotFound::new);
        PlainText check = new PlainText();
        checkPassword(check, password);
        check.check();
        replacePassword(actor, user, password);
    }

    /**
     * System call: the demo tells how its people sign in, also when their password was another since. Who only has the username of one is
     * nobody of the demo, and keeps theirs.
     *
     * @param name as the demo knows the user
     */
    @Transactional
    public void restorePasswordBySystem(String username, String name, String password) {
        find(normalised(username)).filter(user -> user.name().equals(name) && !isPasswordOf(user, password))
            .ifPresent(user -> replacePassword(Actor.SYSTEM, user, password));
    }

    /** Whether this is the actor's own password of this moment. */
    boolean isPasswordOf(UserAccount user, String password) {
        return password.length() <= MAX_PASSWORD && passwords.matches(password, user.passwordHash());
    }

    /** The actor's own user. @throws NotFound for who is none */
    UserAccount own(Actor actor) {
        return Optional.ofNullable(actor.userId()).flatMap(users::findById).orElseThrow(NotFound::new);
    }

    /** System call: whether the register has any user yet. */
    public boolean isEmpty() {
        return users.count() == 0;
    }

    /** Names sign in alike whatever case they are typed in; the databases differ in how they compare. */
    static String normalised(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    Optional<UserAccount> find(String username) {
        return users.findByUsername(username);
    }

    /** System call: the actor behind a user, with the roles of this moment; empty when the user may not sign in. */
    public Optional<Actor> actor(long userId) {
        return users.findPresent(userId, today.date())
            .map(u -> new Actor(u.id(), u.personId(), u.name(), rolesOf(userId)));
    }

    /** System call: the actor behind a medewerker, with the roles of this moment; empty when they may not sign in. */
    @ReadOnly
    public Optional<Actor> ofPerson(long personId) {
        return users.idsOfPerson(personId).stream().flatMap(id -> actor(id).stream()).findFirst();
    }

    private void replacePassword(Actor actor, UserAccount user, String password) {
        users.update(user.withPassword(passwords.hash(password)));
        sessions.revokeAll(user.id(), today.moment());
        audit.record(actor, "gebruiker.wachtwoord", Subject.user(user.id()), user.username());
    }

    private long store(Actor actor, UserAccount user, String password, Collection<Role> asRoles) {
        PlainText check = new PlainText();
        String cleanUsername = normalised(check.line("gebruikersnaam", user.username(), 64));
        String cleanName = check.line("naam", user.name(), 160);
        checkPassword(check, password);
        if (asRoles.isEmpty()) {
            check.refuse("rollen", "user.roles.required");
        }
        if (!cleanUsername.isEmpty() && users.findByUsername(cleanUsername).isPresent()) {
            check.refuse("gebruikersnaam", "user.username.taken", cleanUsername);
        }
        check.check();
        UserAccount saved = add(new UserAccount(null, cleanUsername, cleanName, user.personId(), passwords.hash(password), true,
            user.createdAt(), user.department()));
        saveRoles(saved.id(), asRoles);
        audit.record(actor, "gebruiker.gemaakt", Subject.user(saved.id()), cleanUsername, null, Map.of("rollen", codes(asRoles)));
        return saved.id();
    }

    /** Of two who make the same name at once, the database lets one through; the other is told as if they had come later. */
    private UserAccount add(UserAccount user) {
        return Simultaneous.store(() -> users.save(user), () -> RuleViolation.of("gebruikersnaam", "user.username.taken", user.username()));
    }

    private static Map<String, Object> facts(Collection<Role> some, boolean active, @Nullable String department) {
        return Map.of("rollen", codes(some), "actief", active, "afdeling", department == null ? "" : department);
    }

    private static void checkPassword(PlainText check, @Nullable String password) {
        if (password == null || password.codePointCount(0, password.length()) < MIN_PASSWORD) {
            check.refuse("wachtwoord", "user.password.short", MIN_PASSWORD);
        } else if (password.length() > MAX_PASSWORD) {
            check.refuse("wachtwoord", "error.text.tooLong", MAX_PASSWORD, password.length());
        }
    }

    private void saveRoles(long id, Collection<Role> asRoles) {
        roles.saveAll(asRoles.stream().distinct().map(role -> new UserRole(null, id, role)).toList());
    }

    private Set<Role> rolesOf(long userId) {
        return roles.findByUserId(userId).stream().map(UserRole::role).collect(toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static String codes(Collection<Role> some) {
        return some.stream().map(Role::code).sorted().collect(Collectors.joining(", "));
    }

    private static Listed listed(UserAccount u, Set<Role> roles) {
        return new Listed(u.id(), u.username(), u.name(), u.personId(), u.active(), roles, u.department());
    }
}
