#pragma once

#include <QMap>
#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace app {

struct ActionRow;

/// Every action with its keys. Keys that another action has are refused with a sentence that names
/// it.
class ShortcutsPage : public QWidget
{
    Q_OBJECT
public:
    /// `shortcuts` holds what differs from the table, by action id.
    explicit ShortcutsPage(const QMap<QString, QString>& shortcuts, QWidget* parent = nullptr);

    const QMap<QString, QString>& shortcuts() const { return m_shortcuts; }

signals:
    void changed();

private:
    void createLayout();
    void fill();
    QString keysOf(const ActionRow& row) const;
    /// The action that has these keys already; nullptr when none.
    const ActionRow* holderOf(const QString& keys, const QString& exceptId) const;
    void showCurrent();
    void takeKeys();
    void resetCurrent();
    void store(const QString& id, const QString& keys);
    void applyFilter(const QString& text);

    QMap<QString, QString> m_shortcuts;
    QLineEdit* m_filter = nullptr;
    QTreeWidget* m_list = nullptr;
    QKeySequenceEdit* m_keys = nullptr;
    QPushButton* m_reset = nullptr;
    QLabel* m_conflict = nullptr;
};

} // namespace app
